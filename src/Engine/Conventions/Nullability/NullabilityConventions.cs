using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Marks the fields that conventions have made nullable, although their resolvers never return null: connections, and fields of the mutation type. They are
/// null only because of errors (<c>@semanticNonNull</c>).
/// </summary>
public static class NullabilityConventions
{
    private const string FeatureKey = "SemanticNonNull";

    /// <summary>Adds <c>@semanticNonNull</c> to connections and mutations whose resolvers never return null.</summary>
    public static CodeFirstSchemaBuilder AddSemanticNonNull(this CodeFirstSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddDirective(NullabilityDirectives.SemanticNonNull).AddInterceptor(new Interceptor());
    }

    /// <summary>Adds the directive to a field that is null only because of errors, if the schema uses the directive.</summary>
    internal static void Mark(FieldDescriptor field, CodeFirstContext context)
    {
        if (context.Features.ContainsKey(FeatureKey) && field.Directives.All(static use => use.Name != NullabilityDirectives.SemanticNonNull.Name))
        {
            field.Directives.Add(NullabilityDirectives.SemanticNonNullOf());
        }
    }

    private sealed class Interceptor : TypeInterceptor
    {
        public override void OnInitialize(CodeFirstContext context) => context.Features[FeatureKey] = true;
    }
}
