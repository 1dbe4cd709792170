"""A file is sent in a multipart form, kept, and given back."""

MEBIBYTE = 1024 * 1024


def send(client, name, content):
    return client.post("/files", files={"file": (name, content)})


def kept_name(client, name, content):
    answer = send(client, name, content)
    assert answer.status_code == 201, f"status {answer.status_code}"
    return answer.json()["name"]


def check_answers_with_name_and_size(client):
    """A sent file answers 201 with its name and its size in bytes."""
    answer = send(client, "curve.bin", b"\x00\xff" * 5000)
    assert answer.status_code == 201, f"status {answer.status_code}"
    told = answer.json()
    assert told["name"] == "curve.bin", told
    assert told["size"] == 10000, told


def check_gives_back_the_same_bytes(client):
    """The file comes back byte for byte under the name in the answer."""
    content = bytes(range(256)) * 3600
    name = kept_name(client, "all-bytes.bin", content)
    answer = client.get(f"/files/{name}")
    assert answer.status_code == 200, f"status {answer.status_code}"
    assert answer.content == content, f"{len(answer.content)} bytes came back"


def check_refuses_more_than_one_mebibyte(client):
    """A file of more than 1 MiB answers 413 and is not kept."""
    answer = send(client, "large.bin", b"x" * (MEBIBYTE + 1))
    assert answer.status_code == 413, f"status {answer.status_code}"
    status = client.get("/files/large.bin").status_code
    assert status == 404, f"status {status} for the refused file"


def check_refuses_a_form_without_a_file(client):
    """A form without a file answers 400 or 422."""
    answer = client.post("/files", files={"note": (None, "no file here")})
    assert answer.status_code in (400, 422), f"status {answer.status_code}"


def check_refuses_an_empty_file_input(client):
    """What a browser sends when nobody chose a file answers 400 or 422."""
    body = (
        b"--edge\r\n"
        b'Content-Disposition: form-data; name="file"; filename=""\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n\r\n--edge--\r\n"
    )
    kind = {"content-type": "multipart/form-data; boundary=edge"}
    answer = client.post("/files", content=body, headers=kind)
    assert answer.status_code in (400, 422), f"status {answer.status_code}"


def check_name_loses_its_folders(client):
    """A name such as ../../etc/passwd is kept without its folders."""
    name = kept_name(client, "../../etc/passwd", b"only a test")
    assert not {"/", "\\"} & set(name), name
    assert not name.startswith("."), name
    answer = client.get(f"/files/{name}")
    assert answer.content == b"only a test", answer.content[:200]


def check_address_reaches_no_other_folder(client):
    """An address with ../ in it gives out no other file."""
    for step in ("../", "..%2F", "%2E%2E%2F", "..%5C"):
        answer = client.get(f"/files/{step * 8}etc/passwd")
        assert "root:" not in answer.text, f"{step} gave {answer.text[:80]}"
        assert answer.status_code in (400, 403, 404), f"status {answer.status_code} for {step}"
