-- Who owns keys and budgets.
CREATE TABLE "LiteLLM_BudgetTable" (
    budget_id             TEXT PRIMARY KEY,
    max_budget            DOUBLE PRECISION,
    soft_budget           DOUBLE PRECISION,
    max_parallel_requests INTEGER,
    tpm_limit             BIGINT,
    rpm_limit             BIGINT,
    model_max_budget      JSONB,
    budget_duration       TEXT,
    budget_reset_at       TIMESTAMP(3),
    created_at            TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by            TEXT NOT NULL,
    updated_at            TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_by            TEXT NOT NULL
);

CREATE TABLE "LiteLLM_ObjectPermissionTable" (
    object_permission_id TEXT PRIMARY KEY,
    mcp_servers          TEXT[] NOT NULL DEFAULT '{}',
    mcp_access_groups    TEXT[] NOT NULL DEFAULT '{}',
    vector_stores        TEXT[] NOT NULL DEFAULT '{}',
    agents               TEXT[] NOT NULL DEFAULT '{}'
);

CREATE TABLE "LiteLLM_OrganizationTable" (
    organization_id    TEXT PRIMARY KEY,
    organization_alias TEXT NOT NULL,
    budget_id          TEXT NOT NULL REFERENCES "LiteLLM_BudgetTable" (budget_id),
    metadata           JSONB NOT NULL DEFAULT '{}',
    models             TEXT[] NOT NULL DEFAULT '{}',
    spend              DOUBLE PRECISION NOT NULL DEFAULT 0,
    model_spend        JSONB NOT NULL DEFAULT '{}',
    created_at         TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by         TEXT NOT NULL,
    updated_at         TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_by         TEXT NOT NULL
);

CREATE TABLE "LiteLLM_TeamTable" (
    team_id               TEXT PRIMARY KEY,
    team_alias            TEXT,
    organization_id       TEXT REFERENCES "LiteLLM_OrganizationTable" (organization_id),
    object_permission_id  TEXT REFERENCES "LiteLLM_ObjectPermissionTable" (object_permission_id),
    admins                TEXT[] NOT NULL DEFAULT '{}',
    members               TEXT[] NOT NULL DEFAULT '{}',
    members_with_roles    JSONB NOT NULL DEFAULT '{}',
    metadata              JSONB NOT NULL DEFAULT '{}',
    max_budget            DOUBLE PRECISION,
    spend                 DOUBLE PRECISION NOT NULL DEFAULT 0,
    models                TEXT[] NOT NULL DEFAULT '{}',
    max_parallel_requests INTEGER,
    tpm_limit             BIGINT,
    rpm_limit             BIGINT,
    budget_duration       TEXT,
    budget_reset_at       TIMESTAMP(3),
    blocked               BOOLEAN NOT NULL DEFAULT false,
    created_at            TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at            TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    model_spend           JSONB NOT NULL DEFAULT '{}',
    model_max_budget      JSONB NOT NULL DEFAULT '{}'
);

CREATE TABLE "LiteLLM_ProjectTable" (
    project_id    TEXT PRIMARY KEY,
    project_alias TEXT,
    team_id       TEXT REFERENCES "LiteLLM_TeamTable" (team_id),
    budget_id     TEXT REFERENCES "LiteLLM_BudgetTable" (budget_id),
    metadata      JSONB NOT NULL DEFAULT '{}',
    models        TEXT[] NOT NULL DEFAULT '{}',
    spend         DOUBLE PRECISION NOT NULL DEFAULT 0,
    created_at    TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by    TEXT NOT NULL,
    updated_at    TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_by    TEXT NOT NULL
);

CREATE TABLE "LiteLLM_UserTable" (
    user_id               TEXT PRIMARY KEY,
    user_alias            TEXT,
    team_id               TEXT,
    sso_user_id           TEXT UNIQUE,
    organization_id       TEXT REFERENCES "LiteLLM_OrganizationTable" (organization_id),
    object_permission_id  TEXT REFERENCES "LiteLLM_ObjectPermissionTable" (object_permission_id),
    password              TEXT,
    teams                 TEXT[] NOT NULL DEFAULT '{}',
    user_role             TEXT,
    max_budget            DOUBLE PRECISION,
    spend                 DOUBLE PRECISION NOT NULL DEFAULT 0,
    user_email            TEXT,
    models                TEXT[] NOT NULL DEFAULT '{}',
    metadata              JSONB NOT NULL DEFAULT '{}',
    max_parallel_requests INTEGER,
    tpm_limit             BIGINT,
    rpm_limit             BIGINT,
    budget_duration       TEXT,
    budget_reset_at       TIMESTAMP(3),
    allowed_cache_controls TEXT[] NOT NULL DEFAULT '{}',
    model_spend           JSONB NOT NULL DEFAULT '{}',
    model_max_budget      JSONB NOT NULL DEFAULT '{}',
    created_at            TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP,
    updated_at            TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE "LiteLLM_TeamMembership" (
    user_id   TEXT NOT NULL,
    team_id   TEXT NOT NULL,
    spend     DOUBLE PRECISION NOT NULL DEFAULT 0,
    budget_id TEXT REFERENCES "LiteLLM_BudgetTable" (budget_id),
    PRIMARY KEY (user_id, team_id)
);

CREATE TABLE "LiteLLM_OrganizationMembership" (
    user_id         TEXT NOT NULL REFERENCES "LiteLLM_UserTable" (user_id),
    organization_id TEXT NOT NULL REFERENCES "LiteLLM_OrganizationTable" (organization_id),
    user_role       TEXT,
    spend           DOUBLE PRECISION DEFAULT 0,
    budget_id       TEXT REFERENCES "LiteLLM_BudgetTable" (budget_id),
    created_at      TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP,
    updated_at      TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (user_id, organization_id)
);

CREATE TABLE "LiteLLM_EndUserTable" (
    user_id              TEXT PRIMARY KEY,
    alias                TEXT,
    spend                DOUBLE PRECISION NOT NULL DEFAULT 0,
    allowed_model_region TEXT,
    default_model        TEXT,
    budget_id            TEXT REFERENCES "LiteLLM_BudgetTable" (budget_id),
    blocked              BOOLEAN NOT NULL DEFAULT false
);
