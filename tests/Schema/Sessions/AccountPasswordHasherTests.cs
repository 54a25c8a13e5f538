using Microsoft.AspNetCore.Identity;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Sessions;

public sealed class AccountPasswordHasherTests
{
    /// <summary>The hash of <c>correct horse battery</c> as version 0.1 stored it.</summary>
    internal const string OldHash = "AQADNFAwMTIzNDU2Nzg5YWJjZGVmgXBtL09EyLd99LTTXkXwBfAf0QsgPq+JDAvWo22XXF7nbmyl7HGs9lh0o6kaUsoPob6eNQPuhtf9sPmjHx3A1Q==";

    /// <summary>The hash of <c>correct horse battery</c> with 1,000 iterations, in the form of the framework.</summary>
    private const string CheapHash = "AQAAAAIAAAPoAAAAEDAxMjM0NTY3ODlhYmNkZWbsX9jWudZde6ssJ8W8CbKPJe1sAGGDMFME1yb//CWe8Q==";

    private readonly AccountPasswordHasher _hasher = new();

    [Fact]
    public void HashPassword_NewPassword_HasTheCostThatOwaspAdvises()
    {
        var hash = Convert.FromBase64String(_hasher.HashPassword(new User(), "correct horse battery"));

        // The framework's version 3, HMAC-SHA-512 and 210,000 iterations.
        Convert.ToHexString(hash.AsSpan(0, 9)).ShouldBe("010000000200033450");
    }

    [Fact]
    public void VerifyHashedPassword_NewHash_KnowsThePassword()
    {
        var hash = _hasher.HashPassword(new User(), "correct horse battery");

        Verify(hash, "correct horse battery").ShouldBe(PasswordVerificationResult.Success);
        Verify(hash, "correct horse batterY").ShouldBe(PasswordVerificationResult.Failed);
    }

    [Theory]
    [InlineData(OldHash)]
    [InlineData(CheapHash)]
    public void VerifyHashedPassword_OldHash_KnowsThePasswordAndAsksForANewHash(string hash)
    {
        Verify(hash, "correct horse battery").ShouldBe(PasswordVerificationResult.SuccessRehashNeeded);
        Verify(hash, "correct horse batterY").ShouldBe(PasswordVerificationResult.Failed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("AQAAAAA=")]
    public void VerifyHashedPassword_OtherText_Fails(string hash)
    {
        Verify(hash, "").ShouldBe(PasswordVerificationResult.Failed);
    }

    private PasswordVerificationResult Verify(string hash, string password) => _hasher.VerifyHashedPassword(new User(), hash, password);
}
