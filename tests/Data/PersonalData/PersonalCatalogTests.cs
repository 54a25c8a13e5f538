using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.PersonalData;

public sealed class PersonalCatalogTests
{
    [Fact]
    public async Task Catalog_ComparedWithTheModel_HasAllRowsThatReferToUsers()
    {
        await using var database = new TestDatabase();
        await using var db = database.Open();
        var referring =
            from entity in db.Model.GetEntityTypes()
            from key in entity.GetForeignKeys()
            where key.PrincipalEntityType.ClrType == typeof(User)
            select $"{entity.ClrType.Name}.{key.Properties[0].Name}";

        var missing = referring.Except(PersonalCatalog.All.Select(static rows => $"{rows.Entity.Name}.{rows.Property}"));

        missing.ShouldBeEmpty("Add the rows to PersonalCatalog.All: are they exported, and removed with a deleted account?");
    }

    [Fact]
    public async Task ExportedColumns_OfAllRows_AreNoSecrets()
    {
        await using var database = new TestDatabase();
        await using var db = database.Open();

        var columns = PersonalCatalog
            .All.Where(static rows => rows.ExportedAs is not null)
            .SelectMany(rows => ExportedColumns.Of(db.Model.FindEntityType(rows.Entity)!).Names)
            .Concat(ExportedColumns.Of(db.Model.FindEntityType(typeof(User))!).Names)
            .ToHashSet();

        columns.ShouldContain("email");
        columns.ShouldContain("username");
        columns.ShouldNotContain(name =>
            name.Contains("hash", StringComparison.OrdinalIgnoreCase) || name.Contains("token", StringComparison.OrdinalIgnoreCase)
        );
        columns.ShouldNotContain(name => name.StartsWith("normalized", StringComparison.Ordinal));
    }
}
