"""Asks the gateway with OpenAI's client, once whole and once streamed.

    pip install openai
    export LITELLM_API_KEY=…                  # the master key, or better a key made for this program
    python3 docs/examples/openai_chat.py

GATEWAY_URL and MODEL say where and what; without them http://127.0.0.1:4444 and tinyllama.
"""

import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ.get("GATEWAY_URL", "http://127.0.0.1:4444").rstrip("/") + "/v1",
    api_key=os.environ["LITELLM_API_KEY"],
)
model = os.environ.get("MODEL", "tinyllama")
question = [{"role": "user", "content": "What is 2 + 2?"}]

answer = client.chat.completions.create(model=model, messages=question)
print(answer.choices[0].message.content)

for part in client.chat.completions.create(model=model, messages=question, stream=True):
    if part.choices:
        print(part.choices[0].delta.content or "", end="", flush=True)
print()
