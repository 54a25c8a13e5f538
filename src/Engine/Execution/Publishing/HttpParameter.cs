using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A parameter of a path or query string that sets a variable, or a field of an input object in a variable.</summary>
public sealed record HttpParameter
{
    /// <summary>The name in the path or query string.</summary>
    public required string Name { get; init; }

    /// <summary>The variable, without the <c>$</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>The names of the input fields that lead from the variable to the value. Empty if the parameter is the value of the variable.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The type of the value.</summary>
    public required IType Type { get; init; }

    /// <summary>The form of the value.</summary>
    public required HttpParameterForm Form { get; init; }

    /// <summary>Whether a request must have the parameter.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The default of the variable. Null if it has none, or if the parameter sets a field of an input object.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The description of the variable or input field. Null if it has none.</summary>
    public string? Description { get; init; }
}
