# SPDX-License-Identifier: MIT
set(ENTENTE_CLAIMS_SOURCES claims/event_collector.cpp claims/event_completion.cpp claims/event_dating.cpp claims/event_parties.cpp claims/event_retelling.cpp claims/event_time.cpp claims/other_claims.cpp claims/prune.cpp)
