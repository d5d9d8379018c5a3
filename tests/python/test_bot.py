"""Plays a customer of a fake and checks what a bot answers: Debian's python3, nothing installed.

    agent-chat-mock --port 4010        and a bot that answers "You said: …"
    FAKE_URL=http://127.0.0.1:4010 python3 -m unittest test_bot.py
"""

import json
import os
import unittest
import urllib.error
import urllib.parse
import urllib.request

FAKE = os.environ["FAKE_URL"]
# Milliseconds a bot has to answer.
PATIENCE = int(os.environ.get("PATIENCE", "5000"))


def ask(method, path, body=None):
    """Calls a control endpoint; returns its status and answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(FAKE + path, data=data, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def ok(method, path, body=None):
    status, answer = ask(method, path, body)
    assert status == 200, answer
    return answer


def hears(customer, text):
    """What the customer heard, as soon as something contains the text."""
    query = urllib.parse.urlencode({"contains": text, "timeout": PATIENCE})
    return ok("GET", f"/_fake/customers/{customer}/heard?{query}")["texts"]


class Bot(unittest.TestCase):
    # The world stays: one that is put back would give new events the ids of old ones, which a bot has answered.
    def tearDown(self):
        ok("DELETE", "/_fake/faults")

    def test_answers_a_customer(self):
        said = ok("POST", "/_fake/customers/nina/says", {"text": "where is my parcel?"})
        self.assertEqual(hears("nina", "parcel"), ["You said: where is my parcel?"])
        answers = [
            call["payload"]
            for call in ok("GET", "/_fake/calls?action=send_event")["calls"]
            if call["payload"]["chat_id"] == said["chat_id"]
        ]
        self.assertEqual([answer["event"]["type"] for answer in answers], ["message"])

    def test_answers_once_though_the_first_call_is_refused(self):
        ok("POST", "/_fake/faults", {"kind": "fail", "action": "send_event", "error": "too_many_requests", "times": 1})
        ok("POST", "/_fake/customers/otto/says", {"text": "hello"})
        self.assertEqual(hears("otto", "hello"), ["You said: hello"])

    def test_answers_after_its_connection_was_cut(self):
        ok("POST", "/_fake/customers/pia/says", {"text": "hello"})
        hears("pia", "hello")
        ok("POST", "/_fake/connections/drop", {})
        ok("POST", "/_fake/customers/pia/says", {"text": "still there?"})
        self.assertEqual(hears("pia", "still"), ["You said: hello", "You said: still there?"])

    def test_does_not_answer_whom_it_does_not_know(self):
        status, answer = ask("GET", "/_fake/customers/nobody/heard")
        self.assertEqual((status, answer["error"]["type"]), (404, "not_found"))


if __name__ == "__main__":
    unittest.main()
