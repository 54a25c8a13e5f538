using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Legacy;

/// <summary>Adds the field <c>legacyId</c> to the types whose objects have IDs in the REST APIs.</summary>
internal sealed class LegacyInterceptor : TypeInterceptor
{
    private const string Key = "Id";

    /// <inheritdoc />
    public override void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type)
    {
        if (
            type is not ComplexTypeDescriptor { Kind: TypeKind.Object, Root: OperationKind.None } entity
            || !LegacyIds.TypeNames.Contains(entity.Name)
            || entity.ClrType.GetProperty(Key) is not { } property
        )
        {
            return;
        }
        entity.Fields.Add(
            new FieldDescriptor("legacyId", TypeReference.To(new NonNullType(BuiltInScalars.String)))
            {
                Description = "The ID by which `legacy` and the routes of the REST APIs find the object: a number or a UUID.",
                ParentRequirements = [Key],
                RunsAsynchronously = false,
                Resolver = resolving => FieldResult.FromValue(resolving.ParentValue is { } parent ? LegacyIds.Write(property.GetValue(parent)) : null),
            }
        );
    }
}
