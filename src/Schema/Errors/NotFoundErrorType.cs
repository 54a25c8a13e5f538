namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The object does not exist, or you may not see it. Nothing was changed.</summary>
[ObjectType<NotFoundException>]
[BindOnly(nameof(NotFoundException.Code), nameof(NotFoundException.Path))]
public static class NotFoundErrorType
{
    /// <summary>The ID that was not found.</summary>
    [GraphQLType("ID!")]
    public static string GetResourceId([Parent(nameof(NotFoundException.TypeName), nameof(NotFoundException.Key))] NotFoundException error) =>
        GlobalId.Encode(error.TypeName, error.Key);
}
