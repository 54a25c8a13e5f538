using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Reference;

public sealed class ReferenceDataTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Add_EmptyDatabaseBySeveralNodes_AddsEachRowOnce(DatabaseProvider provider)
    {
        await using var database = await NewAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => AddAsync(database))));

        await using var db = database.Open();
        (await db.Categories.CountAsync(Cancellation)).ShouldBe(ReferenceData.Categories.Count);
        (await db.Subcategories.CountAsync(Cancellation)).ShouldBe(ReferenceData.Subcategories.Count);
        (await db.Subcategories.CountAsync(subcategory => subcategory.CategoryCode == null, Cancellation)).ShouldBe(0);
        (await db.Actions.CountAsync(Cancellation)).ShouldBe(ReferenceData.Actions.Count);
        (await db.Platforms.CountAsync(Cancellation)).ShouldBe(ReferenceData.Platforms.Count);
        (await db.Platforms.CountAsync(platform => platform.Subcategories.Count == 0 || platform.Countries.Count == 0, Cancellation)).ShouldBe(0);
        (await db.Genres.CountAsync(Cancellation)).ShouldBe(ReferenceData.Genres.Count);

        // A new platform follows after those that were added with their keys.
        db.Platforms.Add(new Platform { Code = "new", Name = "New" });
        await db.SaveChangesAsync(Cancellation);
        (await db.Platforms.MaxAsync(platform => platform.Id, Cancellation)).ShouldBe(ReferenceData.PlatformKey(ReferenceData.Platforms.Count));
    }

    [Fact]
    public async Task Add_DatabaseWithItsOwn_KeepsThemAndAddsOnlyMissingCodes()
    {
        await using var database = await NewAsync(DatabaseProvider.Sqlite);
        await using (var db = database.Open())
        {
            db.Categories.Add(new Category { Code = "music", Name = "Musik" });
            db.Platforms.Add(
                new Platform
                {
                    Id = 2,
                    Code = "momie",
                    Name = "Momie",
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }

        await AddAsync(database);

        await using var after = database.Open();
        (await after.Categories.SingleAsync(category => category.Code == "music", Cancellation)).Name.ShouldBe("Musik");
        (await after.Categories.CountAsync(Cancellation)).ShouldBe(ReferenceData.Categories.Count);
        (await after.Platforms.SingleAsync(Cancellation)).Code.ShouldBe("momie");
    }

    [Fact]
    public async Task Add_AgainAfterAGenreWasRemoved_DoesNotBringItBack()
    {
        await using var database = await NewAsync(DatabaseProvider.Sqlite);
        await AddAsync(database);
        await using var db = database.Open();
        await db.Genres.Where(genre => genre.Name == "Jazz").ExecuteDeleteAsync(Cancellation);

        await AddAsync(database);

        (await db.Genres.AnyAsync(genre => genre.Name == "Jazz", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public void Keys_OfReferenceData_AreThoseOfAllDatabases()
    {
        ReferenceData.PlatformKey(0).ShouldBe(ReleaseKeys.LastForeign + 1);
        ReferenceData.GenreKey(0).ShouldBe(new Guid("01a21a4d-4000-7000-8000-000000000001"));
        ReferenceData
            .Platforms.SelectMany(platform => platform.Subcategories)
            .Distinct()
            .ShouldBe(ReferenceData.Subcategories.Select(subcategory => subcategory.Code), ignoreOrder: true);
    }

    private static Task AddAsync(TestDatabase database) => database.Services.GetRequiredService<QpletDatabase>().AddReferenceDataAsync(Cancellation);

    private Task<TestDatabase> NewAsync(DatabaseProvider provider) => server.MigratedAsync(provider);
}
