namespace Qplet.GraphQL.CodeFirst;

/// <summary>Participates in building a schema: may change types before they are completed, or add types.</summary>
public abstract class TypeInterceptor
{
    /// <summary>Called first, when all registrations are known and no type has been described.</summary>
    public virtual void OnInitialize(CodeFirstContext context) { }

    /// <summary>
    /// Called once for each type, after its members have been described and their attributes applied, and before the types that it refers to are processed.
    /// </summary>
    public virtual void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type) { }

    /// <summary>
    /// Called when all reachable types have been described. Types that are added or referenced by the call are described too, but the method is not called
    /// again.
    /// </summary>
    public virtual void OnSchemaDescribed(CodeFirstContext context) { }
}
