"""The Web API of v3.6 through http.client: Bearer and Basic, and how it refuses."""

import base64
import http.client
import json
import os
import ssl
import urllib.parse

address = urllib.parse.urlsplit(os.environ["FAKE_URL"])
trust = ssl.create_default_context(cafile=os.environ["SSL_CERT_FILE"])
connection = http.client.HTTPSConnection(address.hostname, address.port, timeout=10, context=trust)
basic = "Basic " + base64.b64encode(b"account:personal-access-token").decode()


def call(action, payload, token="Bearer anything", version="3.6"):
    headers = {"Authorization": token, "Content-Type": "application/json"}
    path = f"/v{version}/agent/action/{action}"
    connection.request("POST", path, json.dumps(payload), headers)
    response = connection.getresponse()
    return response.status, json.loads(response.read())


for token in ("Bearer anything", basic):
    status, answer = call("send_event", {"chat_id": "PJ0MRSHTDG", "event": {"type": "message", "text": "grüß Gott"}}, token)
    assert status == 200, answer
    status, chat = call("get_chat", {"chat_id": "PJ0MRSHTDG"}, token)
    last = chat["thread"]["events"][-1]
    assert (last["id"], last["text"]) == (answer["event_id"], "grüß Gott"), last

for expected, refused in (
    ("authentication", call("list_chats", {}, "anything")),
    ("authentication", call("list_chats", {}, "Bearer Basic x")),
    ("validation", call("send_event", {"chat_id": "PJ0MRSHTDG"})),
    ("not_found", call("get_chat", {"chat_id": "none"})),
    ("unsupported_version", call("list_chats", {}, version="3.5")),
):
    status, answer = refused
    assert status >= 400 and answer["error"]["type"] == expected, (expected, answer)
