using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>A reference to a type of the type system.</summary>
internal sealed record DirectTypeReference(Func<CodeFirstContext, IType> Type) : TypeReference
{
    internal override IType Resolve(CodeFirstContext context, bool isInput) => Type(context);
}
