using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes countries, categories, subcategories, actions and platforms.</summary>
internal sealed class ReferenceWriter(ImportContext context)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var (db, set) = (context.Db, context.Set);
        await context.UpsertAsync(
            "countries",
            set.Countries.All,
            (code, _) => new Country { Code = code, Name = code },
            (row, draft) => row.Name = draft.Name ?? row.Name,
            cancellationToken
        );
        await context.UpsertAsync(
            "categories",
            set.Categories.All,
            (code, _) => new Category { Code = code, Name = NameOf(code) },
            (row, draft) => row.Name = draft.Name ?? row.Name,
            cancellationToken
        );
        await context.UpsertAsync(
            "subcategories",
            set.Subcategories.All,
            (code, _) => new Subcategory { Code = code, Name = NameOf(code) },
            (row, draft) =>
            {
                row.Name = draft.Name ?? row.Name;
                row.CategoryCode = draft.Category ?? row.CategoryCode;
            },
            cancellationToken
        );
        await context.UpsertAsync(
            "actions",
            set.Actions.All,
            (code, _) => new ReleaseAction { Code = code, Name = NameOf(code) },
            (row, draft) => row.Name = draft.Name ?? row.Name,
            cancellationToken
        );
        await WritePlatformsAsync(cancellationToken);
    }

    private async Task WritePlatformsAsync(CancellationToken cancellationToken)
    {
        var (db, drafts) = (context.Db, context.Set.Platforms.All);
        await context.UpsertAsync(
            "platforms",
            drafts,
            (id, draft) =>
                new Platform
                {
                    Id = id,
                    Code = FormattableString.Invariant($"platform-{id}"),
                    Name = draft.Label ?? FormattableString.Invariant($"Platform {id}"),
                },
            (row, draft) =>
            {
                row.Code = draft.Label?.ToLowerInvariant() ?? row.Code;
                row.Name = draft.Name ?? row.Name;
                row.Website = draft.Website.Or(row.Website);
                row.Color = draft.Color.Or(row.Color);
            },
            cancellationToken
        );
        await context.LinkAsync(
            "countries of platforms",
            drafts,
            d => d.Countries,
            (platform, code, _) => new PlatformCountry { PlatformId = platform, CountryCode = code },
            db.PlatformCountries,
            cancellationToken
        );
        await context.LinkAsync(
            "subcategories of platforms",
            drafts,
            d => d.Subcategories,
            (platform, code, _) => new PlatformSubcategory { PlatformId = platform, SubcategoryCode = code },
            db.PlatformSubcategories,
            cancellationToken
        );
    }

    /// <summary>Returns a name for a row of which only the code is known.</summary>
    private static string NameOf(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ').Replace('_', ' ');
}
