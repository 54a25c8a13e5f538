namespace Qplet.GraphQL.Data.Users;

public sealed class PasswordHasherTests
{
    [Fact]
    public void Verify_RightPassword_IsTrue()
    {
        var hash = PasswordHasher.Hash("correct horse");

        hash.Length.ShouldBeLessThanOrEqualTo(PasswordHasher.MaxLength);
        PasswordHasher.Verify("correct horse", hash).ShouldBeTrue();
        PasswordHasher.Verify("correct horsE", hash).ShouldBeFalse();
        PasswordHasher.NeedsRehash(hash).ShouldBeFalse();
    }

    [Fact]
    public void Hash_SamePasswordTwice_Differs()
    {
        PasswordHasher.Hash("a").ShouldNotBe(PasswordHasher.Hash("a"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("AQAAAAA=")]
    public void Verify_NoStoredHash_IsFalse(string? hash)
    {
        PasswordHasher.Verify("", hash).ShouldBeFalse();
    }
}
