-- about: exact amounts, and fractions that are no money
CREATE TABLE orders (
  price numeric(12, 2), tax_rate float8, cost_factor real, amount_kg float8, "priceIndex" float8, avg_cost float8, tax_pct real,
  latitude float8, feedback float8, priced float8, balanced real, cents bigint
);
