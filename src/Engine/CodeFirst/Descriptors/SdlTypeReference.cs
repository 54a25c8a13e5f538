using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>A type reference written in SDL; its names are resolved when all types are known.</summary>
internal sealed record SdlTypeReference(TypeNode Node) : TypeReference
{
    internal override IType Resolve(CodeFirstContext context, bool isInput) => Resolve(context, Node);

    private static IType Resolve(CodeFirstContext context, TypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return new NonNullType(Resolve(context, nonNull.Type));
            case ListTypeNode list:
                return new ListType(Resolve(context, list.Type));
            default:
                var name = ((NamedTypeNode)node).Name.Value;
                if (context.TryGetNamed(name, out var type))
                {
                    return type;
                }
                context.Report(CodeFirstErrors.UnknownTypeName(name));
                return BuiltInScalars.String;
        }
    }
}
