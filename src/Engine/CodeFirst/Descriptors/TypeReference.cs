using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// The type of a field, argument or input field while the schema is being built: a CLR type with its nullability, or a type of the type system.
/// </summary>
public abstract record TypeReference
{
    private protected TypeReference() { }

    /// <summary>Refers to an existing type.</summary>
    public static TypeReference To(IType type) => new DirectTypeReference(_ => type);

    /// <summary>Refers to a type that is created when the declaring type is completed.</summary>
    public static TypeReference To(Func<CodeFirstContext, IType> type) => new DirectTypeReference(type);

    internal abstract IType Resolve(CodeFirstContext context, bool isInput);
}
