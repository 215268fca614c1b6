-- How long a customer has waited at any instant, in service hours, and until when: only the pipeline knows the policy.
ALTER TABLE handoffs
    ADD COLUMN IF NOT EXISTS idle_at DateTime64(3, 'UTC'),
    ADD COLUMN IF NOT EXISTS service_from Array(DateTime64(3, 'UTC')),
    ADD COLUMN IF NOT EXISTS service_to Array(DateTime64(3, 'UTC'));
