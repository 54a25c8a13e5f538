namespace System.Runtime.CompilerServices;

/// <summary>Required by the compiler for records in .NET Standard 2.0, which does not contain this type.</summary>
internal static class IsExternalInit;
