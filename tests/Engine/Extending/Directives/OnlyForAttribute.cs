using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: only for
/// <summary>Shows a field, or all fields of a type, to one tenant only.</summary>
[DirectiveType(DirectiveLocations.Object | DirectiveLocations.FieldDefinition)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class OnlyForAttribute(string tenant) : Attribute, IFieldDirective
{
    public string Tenant { get; } = tenant;

    public ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next) =>
        Extending.Tenant.Of(context).Name == Tenant
            ? next(context)
            : throw new GraphQLException(new GraphQLError { Message = $"Only \"{Tenant}\" may read this.", Code = "OTHER_TENANT" });
}
// docs: end
