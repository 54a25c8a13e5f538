using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Caching;

/// <summary>Makes the fields about the caller private, whose names begin with <c>viewer</c>: no cache that callers share may store them.</summary>
internal sealed class ViewerFieldInterceptor : TypeInterceptor
{
    private const string Prefix = "viewer";

    /// <inheritdoc />
    public override void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type)
    {
        if (type is not ComplexTypeDescriptor { Kind: TypeKind.Object } described)
        {
            return;
        }
        foreach (var field in described.Fields.Where(static field => field.Name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            field.Directives.Add(CacheDirectives.CacheControlOf(new CacheHint { Scope = CacheControlScope.Private }));
        }
    }
}
