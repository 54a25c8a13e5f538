using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The next date is read by its key, also if that key has not followed the time, and is the one that a search among the dates finds.</summary>
public sealed class SoonestDateTests : CatalogueTests
{
    private static readonly DateTime s_start = new(2027, 5, 15, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task SoonestDate_RandomDatesAndTimes_IsTheOneThatASearchFinds(int seed)
    {
        var random = new Random(seed);
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        Gateway.Time.Advance(s_start - Gateway.Time.UtcMoment());
        for (var i = 0; i < 30; i++)
        {
            await AddReleaseAsync(publisher, $"R{i}", null, [.. Enumerable.Range(0, random.Next(6)).Select(_ => RandomDate(random))]);
        }

        var found = new HashSet<string>();
        foreach (
            var (day, isRefreshed) in ((int, bool)[])[(0, false), (1, false), (1, true), (20, false), (20, true), (250, false), (1000, false), (1000, true)]
        )
        {
            Gateway.Time.Advance(s_start.AddDays(day) - Gateway.Time.UtcMoment());
            if (isRefreshed)
            {
                await using var db = Gateway.Open();
                await db.RefreshPassedSchedulesAsync(Gateway.Time.UtcMoment(), Cancellation);
            }
            var expected = await FindAsync(countryCode: null);
            var inFrance = await FindAsync("FR");

            var answer = (
                await Gateway.AskAsync(
                    "{ releases(first: 50) { nodes { id soonestDate { id } france: soonestDate(countryCode: \"FR\") { id } countdown { totalSeconds } } } }"
                )
            ).WithoutErrors();

            var nodes = answer.At("releases.nodes").EnumerateArray().ToList();
            nodes
                .ToDictionary(node => node.GetProperty("id").GetString()!, node => DateIdOf(node, "soonestDate"))
                .ShouldBe(expected, ignoreOrder: true, $"day {day}");
            nodes
                .ToDictionary(node => node.GetProperty("id").GetString()!, node => DateIdOf(node, "france"))
                .ShouldBe(inFrance, ignoreOrder: true, $"day {day}");
            found.UnionWith(expected.Values.OfType<string>());
        }
        found.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task SoonestDate_OfARelease_IsFoundWithoutItsKey()
    {
        await AddReferenceAsync();
        var release = await AddReleaseAsync(
            await Gateway.AddUserAsync("publisher"),
            "Soon",
            null,
            DateOn(Gateway.Time.UtcMoment().AddDays(3)),
            DateOn(Gateway.Time.UtcMoment().AddDays(9))
        );
        await using (var db = Gateway.Open())
        {
            await db.Releases.ExecuteUpdateAsync(set => set.SetProperty(r => r.SoonestDateId, (int?)null), Cancellation);
        }

        var answer = (
            await Gateway.AskAsync("query ($id: ID!) { release(id: $id) { soonestDate { id } } }", null, new { id = IdOf("Release", release.Id) })
        ).WithoutErrors();

        answer.Text("release.soonestDate.id").ShouldBe((await FindAsync(countryCode: null)).Values.Single());
    }

    private static string? DateIdOf(JsonElement release, string field) =>
        release.GetProperty(field) is { ValueKind: JsonValueKind.Object } date ? date.GetProperty("id").GetString() : null;

    /// <summary>
    /// Returns the ID of the next date of each release: of the dates that start with the stored next one, or of those that apply in a country, the first that
    /// is not over, or the first of all.
    /// </summary>
    private async Task<Dictionary<string, string?>> FindAsync(string? countryCode)
    {
        var today = Gateway.Time.UtcMoment().Date;
        await using var db = Gateway.Open();
        var releases = await db.Releases.AsNoTracking().Include(release => release.Dates).ToListAsync(Cancellation);
        return releases.ToDictionary(
            release => IdOf("Release", release.Id),
            release =>
            {
                var dates = release
                    .Dates.Where(date => countryCode is not null && date.Start is not null && (date.CountryCode ?? countryCode) == countryCode)
                    .ToList();
                if (dates.Count == 0)
                {
                    dates = release.Dates.Where(date => date.Start == release.SoonestDate).ToList();
                }
                var ordered = dates
                    .OrderBy(date => date.Start ?? DateTime.MaxValue)
                    .ThenBy(date => date.End ?? DateTime.MaxValue)
                    .ThenBy(date => date.Id)
                    .ToList();
                return (ordered.Find(date => date.End > today) ?? ordered.FirstOrDefault()) is { } next ? IdOf("ReleaseDate", next.Id) : null;
            }
        );
    }

    private static ReleaseDate RandomDate(Random random)
    {
        var precision = (DatePrecision)random.Next(Enum.GetValues<DatePrecision>().Length);
        var moment = s_start.Date.AddDays(random.Next(3) == 0 ? random.Next(-30, 40) : 30 * random.Next(-5, 20));
        var (start, end) = precision.Period(precision == DatePrecision.Tba ? null : moment);
        return new()
        {
            Precision = precision,
            Start = start,
            End = end,
            CountryCode = random.Next(4) switch
            {
                0 => "FR",
                1 => null,
                _ => "US",
            },
            Note = random.Next().ToString(CultureInfo.InvariantCulture),
        };
    }
}
