// SPDX-License-Identifier: MIT
// Dates at the precision that a text gives: "2024", "2024-11" or "2024-11-21". A day is a whole number, counted
// from 1970-01-01, so that periods compare as numbers.

const PATTERN = /^(-?\d{1,5})(?:-(\d\d))?(?:-(\d\d))?$/;
const MILLISECONDS_A_DAY = 86_400_000;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

/** The number of a calendar day; months from 1. Overflowing months and days carry, as in Date. */
export function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS_A_DAY);
}

/** {year, month, day} of a day's number. */
export function calendarDay(number) {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** {first, last}: the days that a partial date covers; null where the text is no date of the calendar. */
export function daysOf(text) {
  const match = PATTERN.exec(text ?? "");
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
  if (month > 12 || (match[2] && month === 0) || (match[3] && day === 0)) return null;
  if (day) {
    const number = dayNumber(year, month, day);
    return calendarDay(number).day === day ? { first: number, last: number } : null;
  }
  if (month) return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
  return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
}

/** "21 November 2024", "November 2024", "2024"; the text itself where it is no date. */
export function spelledOut(text) {
  const match = PATTERN.exec(text ?? "");
  if (!match) return text ?? "";
  const [, year, month, day] = match;
  if (!month) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "from … to …" in few words. */
export function spelledPeriod(start, end) {
  if (start && end && start !== end) return `${spelledOut(start)} to ${spelledOut(end)}`;
  if (start) return spelledOut(start);
  return end ? `until ${spelledOut(end)}` : "";
}

/** A day's number as "2024-11-21". */
export function isoDay(number) {
  const { year, month, day } = calendarDay(number);
  const two = (value) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}
