namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that makes a member a global object identifier.</summary>
internal interface IGlobalIdAttribute
{
    /// <summary>The GraphQL type's name, where it is given as such.</summary>
    string? TypeName { get; }

    /// <summary>The CLR class of the GraphQL type, where that is given.</summary>
    Type? Type { get; }
}
