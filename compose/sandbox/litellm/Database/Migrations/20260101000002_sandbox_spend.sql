-- What was called, by whom, at what cost: one row a call, and one a day.
CREATE TABLE "LiteLLM_SpendLogs" (
    request_id            TEXT PRIMARY KEY,
    call_type             TEXT NOT NULL,
    api_key               TEXT NOT NULL DEFAULT '',
    spend                 DOUBLE PRECISION NOT NULL DEFAULT 0,
    total_tokens          INTEGER NOT NULL DEFAULT 0,
    prompt_tokens         INTEGER NOT NULL DEFAULT 0,
    completion_tokens     INTEGER NOT NULL DEFAULT 0,
    "startTime"           TIMESTAMP(3) NOT NULL,
    "endTime"             TIMESTAMP(3) NOT NULL,
    request_duration_ms   INTEGER,
    "completionStartTime" TIMESTAMP(3),
    model                 TEXT NOT NULL DEFAULT '',
    model_id              TEXT DEFAULT '',
    model_group           TEXT DEFAULT '',
    custom_llm_provider   TEXT DEFAULT '',
    api_base              TEXT DEFAULT '',
    "user"                TEXT DEFAULT '',
    metadata              JSONB DEFAULT '{}',
    cache_hit             TEXT DEFAULT '',
    cache_key             TEXT DEFAULT '',
    request_tags          JSONB DEFAULT '[]',
    team_id               TEXT,
    organization_id       TEXT,
    end_user              TEXT,
    requester_ip_address  TEXT,
    messages              JSONB DEFAULT '{}',
    response              JSONB DEFAULT '{}',
    session_id            TEXT,
    status                TEXT,
    mcp_namespaced_tool_name TEXT,
    agent_id              TEXT,
    proxy_server_request  JSONB DEFAULT '{}'
);

CREATE INDEX "LiteLLM_SpendLogs_startTime_idx" ON "LiteLLM_SpendLogs" ("startTime");
CREATE INDEX "LiteLLM_SpendLogs_end_user_idx" ON "LiteLLM_SpendLogs" (end_user);
CREATE INDEX "LiteLLM_SpendLogs_session_id_idx" ON "LiteLLM_SpendLogs" (session_id);

CREATE TABLE "LiteLLM_ErrorLogs" (
    request_id         TEXT PRIMARY KEY,
    "startTime"        TIMESTAMP(3) NOT NULL,
    "endTime"          TIMESTAMP(3) NOT NULL,
    api_base           TEXT NOT NULL DEFAULT '',
    model_group        TEXT NOT NULL DEFAULT '',
    litellm_model_name TEXT NOT NULL DEFAULT '',
    model_id           TEXT NOT NULL DEFAULT '',
    request_kwargs     JSONB NOT NULL DEFAULT '{}',
    exception_type     TEXT NOT NULL DEFAULT '',
    exception_string   TEXT NOT NULL DEFAULT '',
    status_code        TEXT NOT NULL DEFAULT ''
);

CREATE TABLE "LiteLLM_DailyUserSpend" (
    id                          TEXT PRIMARY KEY,
    user_id                     TEXT,
    date                        TEXT NOT NULL,
    api_key                     TEXT NOT NULL,
    model                       TEXT,
    model_group                 TEXT,
    custom_llm_provider         TEXT,
    mcp_namespaced_tool_name    TEXT,
    endpoint                    TEXT,
    prompt_tokens               BIGINT NOT NULL DEFAULT 0,
    completion_tokens           BIGINT NOT NULL DEFAULT 0,
    cache_read_input_tokens     BIGINT NOT NULL DEFAULT 0,
    cache_creation_input_tokens BIGINT NOT NULL DEFAULT 0,
    spend                       DOUBLE PRECISION NOT NULL DEFAULT 0,
    api_requests                BIGINT NOT NULL DEFAULT 0,
    successful_requests         BIGINT NOT NULL DEFAULT 0,
    failed_requests             BIGINT NOT NULL DEFAULT 0,
    created_at                  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at                  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, date, api_key, model, custom_llm_provider, mcp_namespaced_tool_name, endpoint)
);

-- LiteLLM keeps the same sums by team and by tag.
CREATE TABLE "LiteLLM_DailyTeamSpend" (LIKE "LiteLLM_DailyUserSpend" INCLUDING ALL);
ALTER TABLE "LiteLLM_DailyTeamSpend" RENAME COLUMN user_id TO team_id;
CREATE TABLE "LiteLLM_DailyTagSpend" (LIKE "LiteLLM_DailyUserSpend" INCLUDING ALL);
ALTER TABLE "LiteLLM_DailyTagSpend" RENAME COLUMN user_id TO tag;
