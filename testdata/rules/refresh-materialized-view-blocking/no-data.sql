-- about: whoever reads an empty view fails
REFRESH MATERIALIZED VIEW shop.totals WITH NO DATA; -- want:1 warning "Every SELECT of shop.totals fails from then on: materialized view \"totals\" has not been populated." ; safe "REFRESH MATERIALIZED VIEW CONCURRENTLY shop.totals;"
