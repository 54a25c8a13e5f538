using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Applies directives whose definition is a class.</summary>
public static class AppliedDirectiveExtensions
{
    extension(AppliedDirective)
    {
        /// <summary>
        /// Applies a directive: an object whose class has <see cref="DirectiveTypeAttribute" />. Its properties are the arguments; those that are null or have
        /// their default value are left out.
        /// </summary>
        /// <exception cref="ArgumentException">The class is not a directive.</exception>
        /// <exception cref="NotSupportedException">The value of a property cannot be written as a literal.</exception>
        public static AppliedDirective Of(object directive) => DirectiveClass.Apply(directive);
    }
}
