namespace Qplet.GraphQL.CodeFirst;

/// <summary>Takes part in the building of a schema: changes types before they are completed, or adds some.</summary>
public abstract class TypeInterceptor
{
    /// <summary>Called first, when all registrations are known and no type is described yet.</summary>
    public virtual void OnInitialize(CodeFirstContext context) { }

    /// <summary>
    /// Called once for each type when its members are described and their attributes have run, before the types that they refer to are looked at.
    /// </summary>
    public virtual void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type) { }

    /// <summary>
    /// Called when every type that can be reached is described. Types that are added or referred to now are described as well, but this is not called again.
    /// </summary>
    public virtual void OnSchemaDescribed(CodeFirstContext context) { }
}
