package dev.portolan.schema;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A point in time as the API server reads it: {@code 2026-01-31T12:00:00Z}, {@code 2026-01-31T12:00:00.5+01:00}. Source: Go,
 * time.Parse with RFC3339, which takes a comma before the fraction and an hour of one digit as well.
 */
final class TimeText {

    private static final int MICRO_DIGITS = 6;

    private final String text;
    private int at;

    private TimeText(String text) {
        this.text = text;
    }

    static boolean isValid(String text) {
        return new TimeText(text).isTime();
    }

    /**
     * Whether the server reads it where it counts in microseconds: as a time with six digits of the second. Source:
     * kubernetes/apimachinery, pkg/apis/meta/v1/micro_time.go.
     */
    static boolean isMicroTime(String text) {
        if (!isValid(text)) {
            return false;
        }
        int start = Math.max(text.indexOf('.'), text.indexOf(',')) + 1;
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return start > 0 && end - start == MICRO_DIGITS;
    }

    private boolean isTime() {
        int year = digits(4);
        int month = skip('-') ? digits(2) : -1;
        int day = skip('-') ? digits(2) : -1;
        if (!isDate(year, month, day) || !skip('T')) {
            return false;
        }
        int hour = text.startsWith(":", at + 1) ? digits(1) : digits(2);
        int minute = skip(':') ? digits(2) : -1;
        int second = skip(':') ? digits(2) : -1;
        return isWithin(hour, 23) && isWithin(minute, 59) && isWithin(second, 59) && fraction() && zone();
    }

    private static boolean isDate(int year, int month, int day) {
        if (year < 0 || month < 1 || day < 1) {
            return false;
        }
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private boolean fraction() {
        if (!skip('.') && !skip(',')) {
            return true;
        }
        int start = at;
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
            at++;
        }
        return at > start;
    }

    private boolean zone() {
        if (skip('Z')) {
            return at == text.length();
        }
        if (!skip('+') && !skip('-')) {
            return false;
        }
        int hours = digits(2);
        int minutes = skip(':') ? digits(2) : -1;
        return isWithin(hours, 24) && isWithin(minutes, 60) && at == text.length();
    }

    private static boolean isWithin(int number, int most) {
        return number >= 0 && number <= most;
    }

    private boolean skip(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    /** The number that so many digits write; -1 where they do not stand here. */
    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            char sign = at < text.length() ? text.charAt(at) : ' ';
            if (sign < '0' || sign > '9') {
                return -1;
            }
            number = number * 10 + sign - '0';
            at++;
        }
        return number;
    }
}
