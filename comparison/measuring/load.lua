-- What wrk sends, and what it says at the end. Arguments after “--”, per request: method, path,
-- number of headers, each header's name and value, body. Several requests take turns.

local requests, turn, threads = {}, 0, {}

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  wrong = 0
  local at = 0
  local function following()
    at = at + 1
    return arguments[at]
  end
  while at < #arguments do
    local method, path, headers = following(), following(), {}
    for _ = 1, tonumber(following()) do
      local name = following()
      headers[name] = following()
    end
    local body = following()
    table.insert(requests, wrk.format(method, path, headers, body ~= "" and body or nil))
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function response(status)
  if status ~= 200 then
    wrong = wrong + 1
  end
end

function done(summary, latency)
  local all_wrong, errors = 0, summary.errors
  for _, thread in ipairs(threads) do
    all_wrong = all_wrong + thread:get("wrong")
  end
  print(string.format(
    'load {"requests": %d, "microseconds": %d, "p50": %.3f, "p99": %.3f, "wrong": %d, "socket": %d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    all_wrong, errors.connect + errors.read + errors.write + errors.timeout
  ))
end
