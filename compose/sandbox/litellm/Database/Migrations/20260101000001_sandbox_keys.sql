-- Virtual keys: the token is the SHA-256 of the key, never the key.
CREATE TABLE "LiteLLM_VerificationToken" (
    token                 TEXT PRIMARY KEY,
    key_name              TEXT,
    key_alias             TEXT,
    soft_budget_cooldown  BOOLEAN NOT NULL DEFAULT false,
    spend                 DOUBLE PRECISION NOT NULL DEFAULT 0,
    expires               TIMESTAMP(3),
    models                TEXT[] NOT NULL DEFAULT '{}',
    aliases               JSONB NOT NULL DEFAULT '{}',
    config                JSONB NOT NULL DEFAULT '{}',
    user_id               TEXT,
    team_id               TEXT,
    project_id            TEXT REFERENCES "LiteLLM_ProjectTable" (project_id),
    permissions           JSONB NOT NULL DEFAULT '{}',
    max_parallel_requests INTEGER,
    metadata              JSONB NOT NULL DEFAULT '{}',
    blocked               BOOLEAN,
    tpm_limit             BIGINT,
    rpm_limit             BIGINT,
    max_budget            DOUBLE PRECISION,
    budget_duration       TEXT,
    budget_reset_at       TIMESTAMP(3),
    allowed_cache_controls TEXT[] NOT NULL DEFAULT '{}',
    allowed_routes        TEXT[] NOT NULL DEFAULT '{}',
    model_spend           JSONB NOT NULL DEFAULT '{}',
    model_max_budget      JSONB NOT NULL DEFAULT '{}',
    budget_id             TEXT REFERENCES "LiteLLM_BudgetTable" (budget_id),
    organization_id       TEXT REFERENCES "LiteLLM_OrganizationTable" (organization_id),
    object_permission_id  TEXT REFERENCES "LiteLLM_ObjectPermissionTable" (object_permission_id),
    created_at            TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP,
    created_by            TEXT,
    updated_at            TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP,
    updated_by            TEXT,
    last_active           TIMESTAMP(3)
);

CREATE TABLE "LiteLLM_DeletedVerificationToken" (
    id         TEXT PRIMARY KEY,
    token      TEXT NOT NULL,
    key_name   TEXT,
    key_alias  TEXT,
    spend      DOUBLE PRECISION NOT NULL DEFAULT 0,
    models     TEXT[] NOT NULL DEFAULT '{}',
    user_id    TEXT,
    team_id    TEXT,
    metadata   JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMP(3),
    deleted_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_by TEXT
);

CREATE TABLE "LiteLLM_DeprecatedVerificationToken" (
    id         TEXT PRIMARY KEY,
    token      TEXT NOT NULL UNIQUE,
    active_token_id TEXT NOT NULL,
    revoke_at  TIMESTAMP(3) NOT NULL,
    created_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
