using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>The data of the read examples: the saved answers, imported, and the caller.</summary>
internal static class RestExampleData
{
    private static readonly Guid s_caller = Guid.Parse("00000000-df85-4307-a069-68612c4471e3");

    /// <summary>The folder of the saved answers.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../Data/Import/Responses"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Imports the answers of examples.</summary>
    public static async Task ImportAsync(IServiceProvider services, IReadOnlyList<RestExample> examples)
    {
        var folder = Directory.CreateTempSubdirectory("qplet-rest-examples-").FullName;
        try
        {
            var files = examples.SelectMany(static example =>
                example.Others.Select(static other => (other, other)).Append((example.Answer, example.ImportPath ?? example.Answer))
            );
            foreach (var (file, target) in files.DistinctBy(static file => file.Item2))
            {
                var path = Path.Combine(folder, target);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Copy(Path.Combine(Folder, file), path);
            }
            await services.GetRequiredService<ResponseImport>().ImportAsync(folder, progress: null, Cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Adds what the addresses of examples say, but no answer: curated and hyped releases, and events that the caller attends.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
        await db.Releases.ExecuteUpdateAsync(
            static set =>
                set.SetProperty(static release => release.IsInFocus, true)
                    .SetProperty(static release => release.IsInSpotlight, true)
                    .SetProperty(static release => release.HypeCount, static release => release.HypeCount == 0 ? 1 : release.HypeCount),
            Cancellation
        );
        if (!await db.Users.AnyAsync(static user => user.Id == s_caller, Cancellation))
        {
            db.Add(
                new User
                {
                    Id = s_caller,
                    Username = "caller",
                    NormalizedUsername = "caller",
                    Name = "Caller",
                    CreatedAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }
        await db
            .Users.Where(static user => user.Id == s_caller)
            .ExecuteUpdateAsync(static set => set.SetProperty(static user => user.Plan, UserPlan.Professional), Cancellation);
        foreach (var attended in await db.Events.AsNoTracking().ToListAsync(Cancellation))
        {
            db.Add(
                new Attendance
                {
                    EventId = attended.Id,
                    UserId = s_caller,
                    StartsAt = attended.StartsAt,
                    CreatedAt = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
        }
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Returns the caller.</summary>
    public static async Task<User> CallerAsync(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
        return await db.Users.AsNoTracking().SingleAsync(static user => user.Id == s_caller, Cancellation);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
