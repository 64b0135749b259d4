package dev.portolan.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimesTest {

    @Property
    void numbersInTheirRangesMakeASchedule(
            @ForAll @IntRange(max = 70) int minute,
            @ForAll @IntRange(max = 30) int hour,
            @ForAll @IntRange(max = 40) int day,
            @ForAll @IntRange(max = 15) int month,
            @ForAll @IntRange(max = 9) int weekday) {
        boolean good = minute <= 59 && hour <= 23 && day >= 1 && day <= 31 && month >= 1 && month <= 12 && weekday <= 6;
        String schedule = minute + " " + hour + " " + day + " " + month + " " + weekday;
        assertThat(CronSchedule.problem(schedule) == null).isEqualTo(good);
    }

    @Property
    void rangesRunForwards(@ForAll @IntRange(max = 59) int from, @ForAll @IntRange(max = 59) int to) {
        assertThat(CronSchedule.problem(from + "-" + to + "/2 * * * *") == null).isEqualTo(from <= to);
    }

    @Example
    void schedulesThatTheServerTakes() {
        for (String schedule : new String[] {
            "*/70 * * * *",
            "? ? ? ? ?",
            "@every 5m",
            "@daily",
            "0 0 30 2 *",
            "1,,2 * * * *",
            "0 0 * JAN-mar Mon",
            "5/15 * * * *"
        }) {
            assertThat(CronSchedule.problem(schedule)).as(schedule).isNull();
        }
    }

    @Example
    void schedulesThatTheServerRefuses() {
        assertThat(CronSchedule.problem("0 0 * * 7")).isEqualTo("weekday \"7\" is outside 0-6; Sunday is 0");
        assertThat(CronSchedule.problem("0 0 * * MONDAY")).contains("no name such as mon");
        assertThat(CronSchedule.problem("TZ=UTC 0 0 * * *")).contains("spec.timeZone");
        assertThat(CronSchedule.problem("0 0 0 * * *")).contains("six fields");
        assertThat(CronSchedule.problem("")).contains("0 fields");
        assertThat(CronSchedule.problem("@reboot")).contains("@every 5m");
        assertThat(CronSchedule.problem("@Daily")).isEqualTo("must be written in lower case: @daily");
        assertThat(CronSchedule.problem("*/0 * * * *")).contains("at least 1");
        assertThat(CronSchedule.problem("1-2-3 * * * *")).contains("more than one '-'");
        assertThat(CronSchedule.problem("*/5/5 * * * *")).contains("more than one '/'");
        assertThat(CronSchedule.problem("-5 * * * *")).contains("lacks a number");
    }

    @Example
    void timeZonesAreThoseOfTheDatabaseInTheirCase() {
        assertThat(TimeZoneName.problem("Europe/Lisbon")).isNull();
        assertThat(TimeZoneName.problem("UTC")).isNull();
        assertThat(TimeZoneName.problem("EST")).isNull();
        assertThat(TimeZoneName.problem("Europe/lisbon")).contains("write Europe/Lisbon");
        assertThat(TimeZoneName.problem("Local")).contains("controller's own zone");
        assertThat(TimeZoneName.problem("")).isEqualTo("must not be empty");
        assertThat(TimeZoneName.problem("UTC+3")).isNotNull();
    }

    @Property
    void wholeNumbersWithUnitsAreDurations(
            @ForAll @IntRange(max = 1000) int hours, @ForAll @IntRange(max = 99) int ms) {
        assertThat(GoDuration.problem(hours + "h" + ms + "ms")).isNull();
        assertThat(GoDuration.problem("-" + hours + ".5h")).isNull();
        assertThat(GoDuration.problem(hours + "d")).contains("'d' is no unit");
    }

    @Example
    void durationsNeedUnits() {
        assertThat(GoDuration.problem("0")).isNull();
        assertThat(GoDuration.problem("5")).contains("a unit behind every number");
        assertThat(GoDuration.problem("")).contains("such as 1h30m");
        assertThat(GoDuration.problem("1h 30m")).isNotNull();
        assertThat(GoDuration.problem("1..5h")).isNotNull();
        assertThat(GoDuration.problem("9999999h")).contains("292 years");
    }

    @Property
    void percentagesAreWhole(@ForAll @IntRange(max = 1000) int number) {
        assertThat(Percentage.value(number + "%")).isEqualTo(number);
        assertThat(Percentage.value(number + ".5%")).isNull();
        assertThat(Percentage.problem(String.valueOf(number))).contains("without quotes");
        assertThat(Percentage.problem("-" + number + "%")).isNotNull();
    }
}
