using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

internal sealed partial class QuodatReader
{
    private string? Subcategory(JsonElement element, ImportPlace place, bool isWhole) =>
        Code(element.Text("libelle")) is { } code ? Term(set.Subcategories, code, element.Text("name"), place, isWhole) : null;

    private string? SubcategoryCode(string? text, ImportPlace place) =>
        Code(text) is { } code ? Term(set.Subcategories, code, name: null, place, isWhole: false) : null;

    private string? Action(string? text, ImportPlace place) =>
        Code(text) is { } code ? Term(set.Actions, code, text == code ? null : text, place, isWhole: false) : null;

    private string Term(ImportSet.Table<string, TermDraft> table, string code, string? name, ImportPlace place, bool isWhole)
    {
        var term = table.Observe(code, place, isWhole);
        term.Take(ref term.Name, set.Fit(name, TextLimits.Name, "name", place));
        return code;
    }

    private string? CountryCode(string text, string? name, ImportPlace place, bool isWhole)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.Length == 2 && code.All(char.IsAsciiLetterUpper))
        {
            return Term(set.Countries, code, name, place, isWhole);
        }
        set.Remark(place, ImportErrors.BadCountry(text));
        return null;
    }

    /// <summary>Returns a code in its stored form: in lower case and within the length limit.</summary>
    internal static string? Code(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var code = text.ToLowerInvariant();
        return code.Length <= TextLimits.Code ? code : code[..TextLimits.Code];
    }
}
