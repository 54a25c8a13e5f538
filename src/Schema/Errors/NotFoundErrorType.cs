using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>What the input names does not exist, or you may not know of it. Nothing was changed.</summary>
[ObjectType<NotFoundException>]
[BindOnly]
public static class NotFoundErrorType
{
    /// <summary>The identifier that was looked for.</summary>
    [GraphQLType("ID!")]
    public static string GetId([Parent(nameof(NotFoundException.TypeName), nameof(NotFoundException.Key))] NotFoundException error) =>
        GlobalId.Encode(error.TypeName, error.Key);
}
