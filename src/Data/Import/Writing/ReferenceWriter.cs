using Qplet.GraphQL.Data.Import.Reading;
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
            keys => db.Countries.Where(c => keys.Contains(c.Code)),
            c => c.Code,
            (code, _) => new Country { Code = code, Name = code },
            (row, draft) => row.Name = draft.Name ?? row.Name,
            null,
            cancellationToken
        );
        await context.UpsertAsync(
            "categories",
            set.Categories.All,
            keys => db.Categories.Where(c => keys.Contains(c.Code)),
            c => c.Code,
            (code, _) => new Category { Code = code, Name = NameOf(code) },
            (row, draft) => row.Name = draft.Name ?? row.Name,
            null,
            cancellationToken
        );
        await context.UpsertAsync(
            "subcategories",
            set.Subcategories.All,
            keys => db.Subcategories.Where(c => keys.Contains(c.Code)),
            c => c.Code,
            (code, _) => new Subcategory { Code = code, Name = NameOf(code) },
            (row, draft) =>
            {
                row.Name = draft.Name ?? row.Name;
                row.CategoryCode = draft.Category ?? row.CategoryCode;
            },
            null,
            cancellationToken
        );
        await context.UpsertAsync(
            "actions",
            set.Actions.All,
            keys => db.Actions.Where(a => keys.Contains(a.Code)),
            a => a.Code,
            (code, _) => new ReleaseAction { Code = code, Name = NameOf(code) },
            (row, draft) => row.Name = draft.Name ?? row.Name,
            null,
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
            keys => db.Platforms.Where(p => keys.Contains(p.Id)),
            p => p.Id,
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
                row.Website = draft.Website ?? row.Website;
                row.Color = draft.Color ?? row.Color;
            },
            null,
            cancellationToken
        );
        await context.LinkAsync(
            "countries of platforms",
            Listed(drafts, d => d.Countries, (id, code) => new PlatformCountry { PlatformId = id, CountryCode = code }),
            keys => db.PlatformCountries.Where(l => keys.Contains(l.PlatformId)),
            l => (l.PlatformId, l.CountryCode),
            (_, _) => { },
            cancellationToken
        );
        await context.LinkAsync(
            "subcategories of platforms",
            Listed(drafts, d => d.Subcategories, (id, code) => new PlatformSubcategory { PlatformId = id, SubcategoryCode = code }),
            keys => db.PlatformSubcategories.Where(l => keys.Contains(l.PlatformId)),
            l => (l.PlatformId, l.SubcategoryCode),
            (_, _) => { },
            cancellationToken
        );
    }

    private static IEnumerable<KeyValuePair<int, IReadOnlyList<TLink>>> Listed<TLink>(
        IReadOnlyDictionary<int, PlatformDraft> drafts,
        Func<PlatformDraft, IReadOnlyList<string>?> list,
        Func<int, string, TLink> link
    ) =>
        drafts
            .Where(d => list(d.Value) is not null)
            .Select(d => KeyValuePair.Create<int, IReadOnlyList<TLink>>(d.Key, [.. list(d.Value)!.Select(code => link(d.Key, code))]));

    /// <summary>Returns a name for a row of which only the code is known.</summary>
    private static string NameOf(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ').Replace('_', ' ');
}
