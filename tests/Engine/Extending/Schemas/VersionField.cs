using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: interceptor
/// <summary>Adds a field with the server's version to the query type, and rejects a schema with fields that have no description.</summary>
public sealed class VersionField(string version) : TypeInterceptor
{
    public override void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type)
    {
        foreach (var field in (type as ComplexTypeDescriptor)?.Fields.Where(static field => field.Description is null) ?? [])
        {
            context.Report(field.Member ?? type.ClrType, "The field has no description. Write a documentation comment.");
        }
    }

    public override void OnSchemaDescribed(CodeFirstContext context) =>
        context
            .GetRoot(OperationKind.Query)!
            .Fields.Add(
                new FieldDescriptor("version", TypeReference.To(new NonNullType(BuiltInScalars.String)))
                {
                    Description = "The version of the server.",
                    Resolver = _ => FieldResult.FromValue(version),
                }
            );
}
// docs: end
