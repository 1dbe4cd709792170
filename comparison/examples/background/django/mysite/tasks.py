import time

from django.tasks import task


@task
def work():
    time.sleep(1)
