namespace Qplet.GraphQL.Conventions;

/// <summary>The settings of the mutation conventions for one mutation. The conventions also apply to mutations without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>The name of the payload's field for the result. Null for the name of the result's type in camel case.</summary>
    public string? PayloadFieldName { get; init; }

    /// <summary>Whether the mutation is excluded from the conventions: its parameters are arguments, and its result is the field's value.</summary>
    public bool Disable { get; init; }
}
