"""Asks the gateway through LangChain.

    pip install langchain-openai
    export LITELLM_API_KEY=…                  # the master key, or better a key made for this program
    python3 docs/examples/langchain_chat.py

GATEWAY_URL and MODEL say where and what; without them http://127.0.0.1:4444 and tinyllama.
"""

import os

from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

chat = ChatOpenAI(
    base_url=os.environ.get("GATEWAY_URL", "http://127.0.0.1:4444").rstrip("/") + "/v1",
    api_key=os.environ["LITELLM_API_KEY"],
    model=os.environ.get("MODEL", "tinyllama"),
)
prompt = ChatPromptTemplate.from_messages([("system", "Answer in one sentence."), ("user", "{question}")])

print((prompt | chat).invoke({"question": "What is 2 + 2?"}).content)
