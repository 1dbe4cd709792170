async def migrate(connection):
    await connection.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT UNIQUE)")


async def valid_migration(connection):
    return True
