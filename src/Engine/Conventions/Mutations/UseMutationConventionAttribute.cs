namespace Qplet.GraphQL.Conventions;

/// <summary>Settings of the mutation conventions for one mutation; the conventions apply to every mutation without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>The name of the payload's field for the result; null for the name of the result's type, in camel case.</summary>
    public string? PayloadFieldName { get; init; }

    /// <summary>Whether the mutation is left as it is: its parameters are arguments, and its result is the field's value.</summary>
    public bool Disable { get; init; }
}
