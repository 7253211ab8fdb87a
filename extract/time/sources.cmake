# SPDX-License-Identifier: MIT
set(ENTENTE_TIME_SOURCES time/date_words.cpp time/dates.cpp time/relative_dates.cpp)
