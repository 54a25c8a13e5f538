namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that exposes a member as a global object ID.</summary>
internal interface IGlobalIdAttribute
{
    /// <summary>The name of the GraphQL type; null if it is not specified by name.</summary>
    string? TypeName { get; }

    /// <summary>The CLR class of the GraphQL type; null if it is not specified by class.</summary>
    Type? Type { get; }
}
