namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Validates the uses of <c>@cacheControl</c>: times are not negative, a hint does not both specify and inherit a time, and fields of mutations and
/// subscriptions, whose results are never stored, have none.
/// </summary>
internal sealed class CacheHintChecker(GraphQLSchema schema, List<GraphQLError> errors)
{
    public void Check()
    {
        if (!schema.TryGetDirective(CacheDirectives.CacheControl.Name, out _))
        {
            return;
        }
        foreach (var type in schema.Types.Values)
        {
            Check(type.Name, type.Directives, type.SyntaxNode);
            if (type is not ComplexType complex)
            {
                continue;
            }
            var isNeverStored = ReferenceEquals(type, schema.MutationType) || ReferenceEquals(type, schema.SubscriptionType);
            foreach (var field in complex.Fields)
            {
                Check(field.ToString(), field.Directives, field.SyntaxNode);
                if (isNeverStored && CacheDirectives.HintOf(field.Directives) is not null)
                {
                    errors.Add(SchemaErrors.CacheHintIsUseless(field));
                }
            }
        }
    }

    private void Check(string coordinate, IReadOnlyList<AppliedDirective> directives, Language.SyntaxNode? node)
    {
        if (CacheDirectives.HintOf(directives) is not { } hint)
        {
            return;
        }
        if (hint.MaxAge < 0 || hint.SharedMaxAge < 0)
        {
            errors.Add(SchemaErrors.CacheTimeIsNegative(coordinate, node));
        }
        if (hint.InheritMaxAge && (hint.MaxAge ?? hint.SharedMaxAge) is not null)
        {
            errors.Add(SchemaErrors.CacheTimeIsAmbiguous(coordinate, node));
        }
    }
}
