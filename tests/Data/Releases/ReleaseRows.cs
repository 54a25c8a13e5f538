using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>Adds releases with dates.</summary>
internal static class ReleaseRows
{
    private static readonly DateTime s_published = new(2026, 5, 17, 15, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Adds a release with days, such as <c>2026-05-17 2026-05-20</c>.</summary>
    public static async Task<Release> AddAsync(QpletDbContext db, string days)
    {
        if (!await db.Users.AnyAsync(Cancellation))
        {
            db.AddRange(
                new Category { Code = "games", Name = "Games" },
                new Subcategory
                {
                    Code = "game",
                    Name = "Game",
                    CategoryCode = "games",
                },
                new User
                {
                    Id = Guid.CreateVersion7(),
                    Username = "ada",
                    NormalizedUsername = "ada",
                    Name = "Ada",
                    CreatedAt = s_published,
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }
        var release = new Release
        {
            Title = "Soon",
            SubcategoryCode = "game",
            PublisherId = await db.Users.Select(user => user.Id).SingleAsync(Cancellation),
            PublishedAt = s_published,
        };
        db.Releases.Add(release);
        await db.SaveChangesAsync(Cancellation);
        await AddDatesAsync(db, release, string.Join(' ', days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => $"Day:{day}")));
        return release;
    }

    /// <summary>Adds dates that are written as their precision and a day in their period, such as <c>Month:2026-05-17 Tba:</c>.</summary>
    public static async Task AddDatesAsync(QpletDbContext db, Release release, string dates)
    {
        foreach (var date in dates.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var precision = Enum.Parse<DatePrecision>(date.Split(':')[0]);
            var moment = date.Split(':')[1] is { Length: > 0 } day ? DateTime.SpecifyKind(DateTime.Parse(day), DateTimeKind.Utc) : (DateTime?)null;
            var (start, end) = precision.Period(moment);
            db.ReleaseDates.Add(
                new ReleaseDate
                {
                    ReleaseId = release.Id,
                    Precision = precision,
                    Start = start,
                    End = end,
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }
    }
}
