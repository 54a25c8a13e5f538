using System.Text;

namespace Qplet.GraphQL.Fuzzing.Attacks;

/// <summary>
/// The worst requests of each kind that the gateway's schema allows: those of the advisories on GraphQL servers, and what else the phases of a request might do
/// more than linear work for.
/// </summary>
internal static partial class AttackList
{
    private const string TooLarge = "HC0010";
    private const string NotJson = "HC0009";
    private const string Syntax = "HC0014";
    private const string ParserLimit = "HC0076";
    private const string VariableInvalid = "HC0016";
    private const string VariableValues = "MAX_VARIABLE_VALUES_EXCEEDED";
    private const string TooCostly = "HC0047";
    private const string TooManyNodes = "HC0076";
    private const string OperationName = "HC0015";
    private const string FieldMerging = "HC0107";
    private const string IntrospectionDepth = "HC0086";
    private const string MaxErrors = "MAX_ERRORS_EXCEEDED";
    private const string MaxAliases = "MAX_ALIASES_EXCEEDED";
    private const string MaxDepth = "MAX_DEPTH_EXCEEDED";
    private const string MaxDirectives = "MAX_DIRECTIVES_EXCEEDED";
    private const string MaxFragments = "MAX_FRAGMENTS_EXCEEDED";
    private const string MaxFragmentVisits = "MAX_FRAGMENT_VISITS_EXCEEDED";
    private const string MaxRootFields = "MAX_ROOT_FIELDS_EXCEEDED";
    private const string MaxVariables = "MAX_VARIABLES_EXCEEDED";

    /// <summary>Just below the largest request that is read.</summary>
    private const int Large = 1_000_000;

    public static IReadOnlyList<Attack> All { get; } =
    [.. Nesting(), .. Fragments(), .. Merging(), .. Floods(), .. Introspection(), .. Values(), .. Requests()];

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static byte[] Filled(string start, char filling, int count, string end)
    {
        var bytes = new byte[start.Length + count + end.Length];
        Encoding.ASCII.GetBytes(start, bytes);
        bytes.AsSpan(start.Length, count).Fill((byte)filling);
        Encoding.ASCII.GetBytes(end, bytes.AsSpan(start.Length + count));
        return bytes;
    }

    /// <summary>Selections below a way of fields from the root, as a document.</summary>
    private static string Below(string way, string selections)
    {
        var fields = way.Split(' ');
        return $"{{{string.Join('{', fields)}{{{selections}{new string('}', fields.Length + 1)}";
    }

    private static string Each(int count, Func<int, string> item) => string.Join(' ', Enumerable.Range(0, count).Select(item));
}
