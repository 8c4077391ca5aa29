-- The views that LiteLLM makes at its start, under their names; a backup has to carry them.
CREATE VIEW "LiteLLM_VerificationTokenView" AS
    SELECT v.*, t.spend AS team_spend, t.max_budget AS team_max_budget, t.models AS team_models, t.blocked AS team_blocked, t.team_alias
    FROM "LiteLLM_VerificationToken" v LEFT JOIN "LiteLLM_TeamTable" t ON v.team_id = t.team_id;

CREATE VIEW "MonthlyGlobalSpend" AS
    SELECT date("startTime") AS date, sum(spend) AS spend FROM "LiteLLM_SpendLogs"
    WHERE "startTime" >= CURRENT_DATE - INTERVAL '30 days' GROUP BY date("startTime");

CREATE VIEW "MonthlyGlobalSpendPerKey" AS
    SELECT date("startTime") AS date, sum(spend) AS spend, api_key FROM "LiteLLM_SpendLogs"
    WHERE "startTime" >= CURRENT_DATE - INTERVAL '30 days' GROUP BY date("startTime"), api_key;

CREATE VIEW "MonthlyGlobalSpendPerUserPerKey" AS
    SELECT date("startTime") AS date, sum(spend) AS spend, api_key, "user" FROM "LiteLLM_SpendLogs"
    WHERE "startTime" >= CURRENT_DATE - INTERVAL '30 days' GROUP BY date("startTime"), "user", api_key;

CREATE VIEW "Last30dKeysBySpend" AS
    SELECT l.api_key, v.key_alias, v.key_name, sum(l.spend) AS total_spend
    FROM "LiteLLM_SpendLogs" l LEFT JOIN "LiteLLM_VerificationToken" v ON l.api_key = v.token
    WHERE l."startTime" >= CURRENT_DATE - INTERVAL '30 days' GROUP BY l.api_key, v.key_alias, v.key_name ORDER BY total_spend DESC;

CREATE VIEW "Last30dModelsBySpend" AS
    SELECT model, sum(spend) AS total_spend FROM "LiteLLM_SpendLogs"
    WHERE "startTime" >= CURRENT_DATE - INTERVAL '30 days' AND model <> '' GROUP BY model ORDER BY total_spend DESC;

CREATE VIEW "Last30dTopEndUsersSpend" AS
    SELECT end_user, count(*) AS total_events, sum(spend) AS total_spend FROM "LiteLLM_SpendLogs"
    WHERE end_user <> '' AND "startTime" >= CURRENT_DATE - INTERVAL '30 days' GROUP BY end_user ORDER BY total_spend DESC LIMIT 100;

CREATE VIEW "DailyTagSpend" AS
    SELECT jsonb_array_elements_text(request_tags) AS individual_request_tag, date("startTime") AS spend_date, count(*) AS log_count, sum(spend) AS total_spend
    FROM "LiteLLM_SpendLogs" GROUP BY individual_request_tag, date("startTime");
