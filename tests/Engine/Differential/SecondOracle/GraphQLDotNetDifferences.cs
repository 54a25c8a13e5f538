using System.Text.Json;

namespace Qplet.GraphQL.Differential.SecondOracle;

/// <summary>
/// Where graphql-dotnet 8.8.5 does not hold the specification of September 2025, by what the engine or graphql-dotnet says of a case. Schema documents
/// and introspection are not compared, since it checks few of the rules of section 3 and describes the built-in types in its own words.
/// </summary>
internal static class GraphQLDotNetDifferences
{
    /// <summary>Errors that the engine finds and graphql-dotnet does not.</summary>
    private static readonly string[] s_overlooked =
    [
        // Section 5.2.4.1, new in September 2025.
        "must not use `@skip` or `@include` directives in the top level selection",
        // Section 5.8.5: it takes the default of an argument for one of each item of a list, and accepts the variable of a single value for a list.
        "used in position expecting type",
        // Sections 5.6.4 and 5.8.5: of OneOf input objects, it checks those that are arguments themselves.
        "OneOf Input Object",
        // Section 4.2: its arguments includeDeprecated take null.
        "Expected value of non-null type \"Boolean!\" not to be null",
        // Section 5.3.2: it overlooks conflicts of types between fields that only fragments bring together.
        "conflict because they return conflicting types",
        // Section 2.9.1: it reads 1b as 1 and b.
        "Syntax Error: Invalid number, expected digit but got",
        // Incremental delivery is a proposal, whose directives are like any others to it.
        "Defer directive",
        "Stream directive",
    ];

    /// <summary>Errors that graphql-dotnet finds and the engine rightly does not.</summary>
    private static readonly string[] s_mistaken =
    [
        // Section 4.2: it has no specifiedByURL, and no isOneOf.
        "on type '__",
        "of type '__",
        // Section 5.2.4.1: it counts selections, where the specification counts response names.
        "must have exactly one root field",
        // Section 2.2, new in September 2025: descriptions of operations and fragments.
        "Error parsing query: Unexpected String",
        "Error parsing query: Unexpected BlockString",
    ];

    /// <summary>Whether the verdicts of a document may differ.</summary>
    public static bool IncludeVerdict(IReadOnlyList<string> own, IReadOnlyList<string> others) =>
        own.All(static error => Contains(error, s_overlooked)) && others.All(static error => Contains(error, s_mistaken));

    /// <summary>
    /// Whether an operation is not compared: it uses introspection, has an exception among the items of a list, which graphql-dotnet takes for a value,
    /// or names the operation to run by an empty text, which it takes for no name.
    /// </summary>
    public static bool IncludeRequest(JsonElement @case)
    {
        var document = @case.GetProperty("document").GetString()!;
        return document.Contains("__type(", StringComparison.Ordinal)
            || document.Contains("__schema", StringComparison.Ordinal)
            || @case.GetProperty("faults").EnumerateObject().Any(static fault => fault.Value.ValueEquals("throwItem"))
            || (@case.TryGetProperty("operationName", out var name) && name.ValueEquals(""));
    }

    /// <summary>
    /// Whether a response may differ. Section 6.4.1: an argument of a non-null type that has a default fails its field where a variable gives null, or has no
    /// value in a list; graphql-dotnet passes null, and refuses the request for a condition.
    /// </summary>
    public static bool IncludeResponse(JsonElement own) =>
        own.TryGetProperty("errors", out var errors)
        && errors.EnumerateArray().Any(static error => error.GetProperty("message").GetString()!.StartsWith("Argument \"", StringComparison.Ordinal));

    private static bool Contains(string error, string[] parts) => parts.Any(part => error.Contains(part, StringComparison.Ordinal));
}
