using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Extending;

/// <summary>The standard code of a recording.</summary>
public readonly partial record struct Isrc(string Value)
{
    public static bool TryParse(string text, out Isrc code)
    {
        code = new Isrc(text.Replace("-", "", StringComparison.Ordinal));
        return Form().IsMatch(code.Value);
    }

    [GeneratedRegex("^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
